"""Dataclasses that cost next to nothing until the first value of a class is made.

The standard ones write and compile a handful of methods for each class when its module is imported, about a
millisecond a class, and the standard module imports `inspect`; a question from the shell would spend more on that than
on its answer. These have the same meaning and the same signature, as far as this package uses it; type checkers see
the standard ones; and `dataclasses.fields`, `replace`, `asdict` work on them.

INVARIANT: a frozen value never changes once it is made.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
else:
    from functools import partial
    from operator import attrgetter
    from typing import ClassVar

    _MISSING = object()
    _FEW = 30  # values of a class that are made before its own initialiser is compiled

    class _Declared:
        """What `field(…)` says of a field."""

        __slots__ = ("compare", "default", "default_factory", "repr")

        def __init__(self, default, default_factory, repr, compare):
            self.default, self.default_factory, self.repr, self.compare = default, default_factory, repr, compare

    def field(*, default=_MISSING, default_factory=_MISSING, repr=True, compare=True):
        return _Declared(default, default_factory, repr, compare)

    class _Parameters:
        """What `dataclass(…)` was called with, as the standard module keeps it; printers and debuggers ask for it."""

        __slots__ = ("eq", "frozen", "order", "slots")
        init = repr = match_args = True
        kw_only = unsafe_hash = weakref_slot = False

        def __init__(self, frozen, slots, order, eq):
            self.frozen, self.slots, self.order, self.eq = frozen, slots, order, eq

    class _StandardFields:
        """The fields as the standard module describes them, made when it asks for them."""

        def __init__(self, declared):
            self.declared = declared

        def __get__(self, value, cls):
            import dataclasses

            names = [
                (name, annotation, _standard(dataclasses, said)) for name, (annotation, said) in self.declared.items()
            ]
            made = dataclasses.make_dataclass(cls.__name__, names).__dataclass_fields__
            cls.__dataclass_fields__ = made
            return made

    def _standard(dataclasses, said):
        more = {"repr": said.repr, "compare": said.compare}
        if said.default is not _MISSING:
            more["default"] = said.default
        if said.default_factory is not _MISSING:
            more["default_factory"] = said.default_factory
        return dataclasses.field(**more)

    def dataclass(cls=None, /, *, frozen=False, slots=False, order=False, eq=True):
        def made(cls):
            return _made(cls, frozen, slots, order, eq)

        return made if cls is None else made(cls)

    def _made(cls, frozen, slots, order, eq):
        declared = {}
        for base in reversed(cls.__mro__[1:]):
            inherited = base.__dict__.get("__dataclass_fields__")
            if isinstance(inherited, _StandardFields):
                declared |= inherited.declared
        own = cls.__annotations__
        for name, annotation in own.items():
            if "ClassVar" in annotation if type(annotation) is str else _is_of_class(annotation):
                continue
            said = cls.__dict__.get(name, _MISSING)
            declared[name] = annotation, said if type(said) is _Declared else _Declared(said, _MISSING, True, True)
        space = dict(cls.__dict__)
        for name in own:
            if name in declared and (slots or type(space.get(name)) is _Declared):
                space.pop(name, None)
                if not slots and declared[name][1].default is not _MISSING:
                    space[name] = declared[name][1].default
        if slots:
            taken = {slot for base in cls.__mro__[1:] for slot in base.__dict__.get("__slots__", ())}
            space["__slots__"] = tuple(name for name in declared if name not in taken)
        space.pop("__dict__", None)
        space.pop("__weakref__", None)
        space["__dataclass_fields__"] = _StandardFields(declared)
        space["__dataclass_params__"] = _Parameters(frozen, slots, order, eq)
        space["__match_args__"] = tuple(declared)
        for name, method in _methods(cls, declared, frozen, slots, order, eq).items():
            space.setdefault(name, method)
        if eq and not frozen and "__hash__" not in cls.__dict__:
            space["__hash__"] = None
        new = type(cls)(cls.__name__, cls.__bases__, space)
        new.__qualname__ = cls.__qualname__
        return new

    def _is_of_class(annotation):
        return annotation is ClassVar or getattr(annotation, "__origin__", None) is ClassVar

    def _methods(cls, declared, frozen, slots, order, eq):
        compared = [name for name, (_, said) in declared.items() if said.compare]
        shown = [name for name, (_, said) in declared.items() if said.repr]
        if len(compared) > 1:
            content = attrgetter(*compared)
        else:

            def content(self):
                return tuple(getattr(self, name) for name in compared)

        def __init__(self, *given, **named):
            # The first value of the class: from here on `__init__` is what the standard module would have written.
            # `self` may be of a class that inherits it.
            owner = next(one for one in type(self).__mro__ if one.__dict__.get("__init__") is __init__)
            owner.__init__ = _plain_initialiser(owner, declared, frozen)
            owner.__init__(self, *given, **named)

        def __repr__(self):
            return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"

        def __eq__(self, other):
            return content(self) == content(other) if type(other) is type(self) else NotImplemented

        def __hash__(self):
            return hash(content(self))

        def __lt__(self, other):
            return content(self) < content(other) if type(other) is type(self) else NotImplemented

        def __le__(self, other):
            return content(self) <= content(other) if type(other) is type(self) else NotImplemented

        def __gt__(self, other):
            return content(self) > content(other) if type(other) is type(self) else NotImplemented

        def __ge__(self, other):
            return content(self) >= content(other) if type(other) is type(self) else NotImplemented

        def __setattr__(self, name, value):
            from dataclasses import FrozenInstanceError

            raise FrozenInstanceError(f"cannot assign to field {name!r}")

        def __delattr__(self, name):
            from dataclasses import FrozenInstanceError

            raise FrozenInstanceError(f"cannot delete field {name!r}")

        def __getstate__(self):
            return [getattr(self, name) for name in declared]

        def __setstate__(self, state):
            for name, value in zip(declared, state, strict=True):
                object.__setattr__(self, name, value)

        out = [__init__, __repr__]
        if eq:
            out.append(__eq__)
        if eq and frozen:
            out.append(__hash__)
        if order:
            out += [__lt__, __le__, __gt__, __ge__]
        if frozen:
            out += [__setattr__, __delattr__]
        if frozen and slots:
            out += [__getstate__, __setstate__]
        return {method.__name__: method for method in out}

    def _plain_initialiser(cls, declared, frozen):
        """An initialiser that is made at once and takes its time; the fast one comes when many values are made, or
        where the call is wrong, which it tells."""
        fields = []
        for name, (_, said) in declared.items():
            slot = cls.__dict__.get(name)
            put = slot.__set__ if hasattr(type(slot), "__set__") else partial(_put, name)
            fields.append((name, put, said.default, said.default_factory))
        puts = [put for _, put, *_ in fields]
        required = {name for name, _, *said in fields if said == [_MISSING, _MISSING]}
        follow_up = getattr(cls, "__post_init__", None)
        left = _FEW

        def __init__(self, *given, **named):
            nonlocal left
            left -= 1
            if len(given) == len(puts) and not named and left >= 0:
                for put, content in zip(puts, given):  # noqa: B905 - as many, and it is the quickest way
                    put(self, content)
                if follow_up is not None:
                    follow_up(self)
                return
            values = {**dict(zip(declared, given)), **named}  # noqa: B905 - a wrong call is told below
            wrong = len(values) != len(given) + len(named) or not required <= values.keys() <= declared.keys()
            if wrong or left < 0:
                cls.__init__ = _initialiser(cls, declared, frozen)
                cls.__init__(self, *given, **named)
                return
            for name, put, default, factory in fields:
                if name in values:
                    put(self, values[name])
                else:
                    put(self, default if factory is _MISSING else factory())
            if follow_up is not None:
                follow_up(self)

        __init__.__qualname__ = f"{cls.__qualname__}.__init__"
        return __init__

    def _put(name, value, content):
        object.__setattr__(value, name, content)

    def _initialiser(cls, declared, frozen):
        known, parameters, body = {"_MISSING": _MISSING}, [], []
        slotted = {name for name in declared if hasattr(type(cls.__dict__.get(name)), "__set__")}
        if frozen and len(slotted) < len(declared):
            body.append("_own = self.__dict__")  # a frozen value sets none of its attributes
        for name, (_, said) in declared.items():
            value = name
            if said.default_factory is not _MISSING:
                known[f"_of_{name}"] = said.default_factory
                parameters.append(f"{name}=_MISSING")
                value = f"_of_{name}() if {name} is _MISSING else {name}"
            elif said.default is not _MISSING:
                known[f"_as_{name}"] = said.default
                parameters.append(f"{name}=_as_{name}")
            else:
                parameters.append(name)
            if frozen and name in slotted:
                known[f"_set_{name}"] = cls.__dict__[name].__set__
                body.append(f"_set_{name}(self, {value})")
            elif frozen:
                body.append(f"_own[{name!r}] = {value}")
            else:
                body.append(f"self.{name} = {value}")
        if hasattr(cls, "__post_init__"):
            body.append("self.__post_init__()")
        lines = "\n  ".join(body or ["pass"])
        exec(f"def __init__({', '.join(['self', *parameters])}):\n  {lines}", known)
        made = known["__init__"]
        made.__qualname__ = f"{cls.__qualname__}.__init__"
        return made

    def replace(value, /, **changes):
        for name in type(value).__match_args__:
            if name not in changes:
                changes[name] = getattr(value, name)
        return type(value)(**changes)


__all__ = ["dataclass", "field", "replace"]
