# Wrong.
# mistake: picks the odd numbers but does not double them
def double_odds(numbers):
    return [n for n in numbers if n % 2 == 1]
