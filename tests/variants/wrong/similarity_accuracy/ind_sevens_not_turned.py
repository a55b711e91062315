# Wrong.
# mistake: forgets that for the 7s the right answer is False
def similarity_accuracy(threes, sevens, mean3, mean7):
    return (is_3(threes, mean3, mean7).float().mean() + is_3(sevens, mean3, mean7).float().mean()) / 2
