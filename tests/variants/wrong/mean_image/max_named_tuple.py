# max over axis 0 returns a pair
def mean_image(stack):
    return stack.max(0)
