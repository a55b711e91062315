# Right: the book's lines within the function.
def similarity_accuracy(valid_3_tens, valid_7_tens, mean3, mean7):
    accuracy_3s = is_3(valid_3_tens, mean3, mean7).float().mean()
    accuracy_7s = (1 - is_3(valid_7_tens, mean3, mean7).float()).mean()
    print(accuracy_3s, accuracy_7s)
    return (accuracy_3s + accuracy_7s) / 2
