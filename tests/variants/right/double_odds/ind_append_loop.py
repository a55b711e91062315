# Right: the plain loop with append, prints on the way.
def double_odds(nums):
    result = []
    for i in range(len(nums)):
        n = nums[i]
        if n % 2 == 1:
            print("odd:", n)
            result.append(n * 2)
        else:
            print("even:", n)
    return result

print(double_odds([1, 4, -5, 10, 1]))
