"""The questionnaire: its key and its sheets, what was answered and what that is worth; runs nothing of anybody's."""
