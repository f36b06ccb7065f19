"""Tree to core: names, types, dates, citations, each declaration in the scope of all."""

from sourcebook.resolve.program import Resolved, Resolver, lower, resolve
from sourcebook.resolve.scope import Scope

__all__ = ["Resolved", "Resolver", "Scope", "lower", "resolve"]
