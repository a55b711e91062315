# two iterators and next
def pair_up(a, b):
    left, right = iter(a), iter(b)
    result = []
    while True:
        try:
            result.append((next(left), next(right)))
        except StopIteration:
            return result
