# Wrong.
# mistake: return inside the loop, gives only the first odd number
def double_odds(numbers):
    result = []
    for n in numbers:
        if n % 2:
            result.append(2 * n)
            return result
    return result
