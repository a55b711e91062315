"""
title = "Always 3"
diagnosis = "You return 3 whatever comes. That is right for a stack of images only."
hint = "Ask t for its shape."
"""
def rank(t):
    return 3
