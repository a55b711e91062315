# a while loop that pops from a copy
def double_odds(numbers):
    rest = numbers[:]
    out = []
    while rest:
        first = rest.pop(0)
        if not first % 2 == 0:
            out += [first * 2]
    return out
