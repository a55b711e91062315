# the chapter's expression as a function
def l1_distance(a_3, mean3):
    dist_3_abs = (a_3 - mean3).abs().mean()
    return dist_3_abs
