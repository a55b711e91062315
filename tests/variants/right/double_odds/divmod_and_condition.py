# divmod in the condition, keyword-only
def double_odds(*, numbers):
    return [n + n for n in numbers if divmod(n, 2)[1]]
