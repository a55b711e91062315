# Wrong.
# mistake: forgets the absolute value in the distance
def is_3(x, mean3, mean7):
    return (x - mean3).mean((-1, -2)) < (x - mean7).mean((-1, -2))
