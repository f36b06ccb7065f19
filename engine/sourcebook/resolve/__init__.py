"""Tree to core: names, types, dates, citations, each declaration in the scope of all."""

from sourcebook.resolve.program import Resolved, Resolver, lower, resolve
from sourcebook.resolve.question import Names, query
from sourcebook.resolve.scope import Scope

__all__ = ["Names", "Resolved", "Resolver", "Scope", "lower", "query", "resolve"]
