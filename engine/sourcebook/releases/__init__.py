"""Official files → tables: what a downloaded file is, what stands in it, and the store that keeps it."""
