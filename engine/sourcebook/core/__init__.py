"""The small language that everything means: frozen values, no behaviour that needs to know how they were written.

Every surface form is lowered to these (`resolve`), and everything after that knows only these.
"""
