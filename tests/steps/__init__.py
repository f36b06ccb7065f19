"""The sentences of the scenarios. They speak of questions, answers and findings, never of Python."""
