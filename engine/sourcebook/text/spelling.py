"""How far two words are from one another, letter by letter."""


def distance(one: str, other: str) -> int:
    """Letters put in, left out, replaced or swapped with their neighbour between two words."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        last, row_before = before, row
        row = [i]
        for j, its in enumerate(other, 1):
            cost = min(row_before[j] + 1, row[-1] + 1, row_before[j - 1] + (letter != its))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == its:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        before = row_before
    return row[-1]
