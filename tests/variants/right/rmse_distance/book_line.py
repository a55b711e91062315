# the chapter's expression as a function
def rmse_distance(a_3, mean3):
    return ((a_3 - mean3)**2).mean().sqrt()
