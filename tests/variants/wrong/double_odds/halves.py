# halves instead of doubling
def double_odds(numbers):
    return [n // 2 for n in numbers if n % 2]
