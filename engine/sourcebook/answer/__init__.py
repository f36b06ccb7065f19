"""Query → Answer: what holds, said in sentences, each with its sources and its proof.

Nothing is imported here that a question does not need: `answer.ask.ask` answers, `answer.answer` has the values.
"""
