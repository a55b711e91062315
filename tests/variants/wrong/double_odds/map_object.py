# a bare map
# mistake: generator instead of a list
def double_odds(numbers):
    return map(lambda n: 2 * n, filter(lambda n: n % 2, numbers))
