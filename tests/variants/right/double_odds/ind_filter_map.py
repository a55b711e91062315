# Right: map and filter, made a list at the end.
def is_odd(n):
    return bool(n % 2)

def double(n):
    return n + n

def double_odds(numbers):
    return list(map(double, filter(is_odd, numbers)))
