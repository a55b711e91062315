# only the first images
def similarity_accuracy(threes, sevens, mean3, mean7):
    a3 = is_3(threes[:3], mean3, mean7).float().mean()
    a7 = (~is_3(sevens[:3], mean3, mean7)).float().mean()
    return (a3 + a7) / 2
