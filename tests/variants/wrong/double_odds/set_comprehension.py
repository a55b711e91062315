# curly brackets
# mistake: a set instead of a list
def double_odds(numbers):
    return {n * 2 for n in numbers if n % 2 == 1}
