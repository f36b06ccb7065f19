"""Doors to the world: they translate, and never decide."""
