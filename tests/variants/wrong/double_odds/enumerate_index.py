# the index decides
# mistake: odd places instead of odd numbers
def double_odds(numbers):
    return [n * 2 for i, n in enumerate(numbers) if i % 2 == 1]
