"""
title = "A one for each axis, added up"
"""
def rank(t, /):
    return sum(1 for length in t.size())
