# takes the remainder of a division by 3
def double_odds(numbers):
    return [n * 2 for n in numbers if n % 3 == 1]
