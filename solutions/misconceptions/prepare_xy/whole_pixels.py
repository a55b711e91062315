"""
title = "The pixels are cut to whole numbers"
diagnosis = "Pixels between 0 and 1 all become 0 when they are turned into whole numbers: long(), int() or byte() leave hardly any ink."
hint = "Leave the pixels floats."
"""
import torch


def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens]).view(-1, 784).long()
    y = torch.tensor([1] * len(threes) + [0] * len(sevens)).unsqueeze(1)
    return x, y
