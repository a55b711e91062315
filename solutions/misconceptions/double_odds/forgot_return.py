"""
title = "Nothing is returned"
diagnosis = "The function computes something (and perhaps prints it), but it returns None."
hint = "The last line of a function should hand the result to the caller."
"""
def double_odds(numbers):
    doubled = [n * 2 for n in numbers if n % 2 == 1]
