# Wrong.
# mistake: doubles the odd ones and keeps the even ones as they are
def double_odds(numbers):
    return [n * 2 if n % 2 else n for n in numbers]
