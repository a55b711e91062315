"""
title = "Squared instead of doubled"
diagnosis = "You multiply x by itself. For 2 the two agree, for other numbers they do not."
hint = "What should come out for 3?"
"""


def double(x):
    return x * x
