"""``grade quiz``: the questionnaire in the terminal, question by question."""
