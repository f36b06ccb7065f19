"""Connections of tests, which close themselves: from Python 3.13 on, one that is only dropped is a warning."""

import sqlite3
from pathlib import Path


class Connection(sqlite3.Connection):
    def __del__(self) -> None:
        self.close()


def connected(path: Path | str = ":memory:") -> Connection:
    return sqlite3.connect(path, factory=Connection)
