# Wrong.
# mistake: changes the given list in place
def double_odds(numbers):
    for n in numbers[:]:
        numbers.remove(n)
        if n % 2:
            numbers.append(2 * n)
    return numbers
