"""
title = "A text instead of a number"
diagnosis = "You return a text. A caller cannot count or compare with it."
hint = "Return the number itself."
"""
def rank(t):
    return str(len(t.shape))
