# prints the list
# mistake: nothing is returned
def double_odds(numbers):
    print([n * 2 for n in numbers if n % 2 == 1])
