# looks at the last digit
def double_odds(numbers):
    # odd numbers end in 1, 3, 5, 7, 9
    return [n * 2 for n in numbers if str(n)[-1] in '13579']
