"""
title = "A loop that appends"
"""
def double_odds(numbers):
    result = []
    for i in range(len(numbers)):
        if numbers[i] % 2 != 0:
            result.append(numbers[i] + numbers[i])
    return result
