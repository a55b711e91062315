# forgets to turn the 7s round
# mistake: 7s counted the wrong way round
def similarity_accuracy(threes, sevens, mean3, mean7):
    return (is_3(threes, mean3, mean7).float().mean() + is_3(sevens, mean3, mean7).float().mean()) / 2
