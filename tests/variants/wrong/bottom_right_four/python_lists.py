# a list of lists all the way
# mistake: lists instead of a tensor
def bottom_right_four():
    t = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
    return [[2 * n for n in row[1:]] for row in t[1:]]
