# a comprehension with comments in Chinese
def double_odds(numbers):
    # 奇数乘二
    结果 = [数 * 2 for 数 in numbers if 数 % 2 != 0]
    return 结果
