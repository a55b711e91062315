"""
title = "A helper that knows even numbers"
"""
def is_even(n):
    return n % 2 == 0


def double_odds(lst):
    return [2 * n for n in lst if not is_even(n)]
