"""
title = "The shape as a list"
diagnosis = "You return the lengths of all axes in a list. The rank is one number, namely how many axes there are."
hint = "How many entries has that list?"
"""
def rank(t):
    return list(t.shape)
