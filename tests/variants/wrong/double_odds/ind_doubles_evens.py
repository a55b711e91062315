# Wrong.
# mistake: keeps the even numbers instead of the odd ones
def double_odds(numbers):
    return [2 * n for n in numbers if n % 2 == 0]
