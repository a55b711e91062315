# odd by a wrong precedence
# mistake: every number is kept
def double_odds(numbers):
    return [n * 2 for n in numbers if n % 2 == 1 or 3]
