"""The corridor: finds a knowledge base, runs the rooms over it in order, and keeps what they made by content."""
