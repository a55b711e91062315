# an else that puts the even number back
# mistake: even numbers are kept
def double_odds(numbers):
    out = []
    for n in numbers:
        if n % 2 == 1:
            out.append(2 * n)
        else:
            out.append(n)
    return out
