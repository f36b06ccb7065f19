"""Core → Knowledge: the frame merged and ordered, code ranges as nodes, properties in the order they depend."""
