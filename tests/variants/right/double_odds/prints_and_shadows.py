# prints, and calls its variable list
def double_odds(numbers):
    list = []
    for i, n in enumerate(numbers):
        print(i, n)
        if n % 2 == 1: list.append(n*2)
    print("result:", list)
    return list

double_odds([1,2,3])
