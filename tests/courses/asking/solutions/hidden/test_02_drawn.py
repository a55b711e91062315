import pytest


@pytest.mark.case("draw_line", points=1, title="The line is where it should be")
def test_draw_line(student, reference, inputs, expect):
    """Stands in for a test that looks at a picture: this course is about its questionnaire."""
    x = inputs.normal(4)
    expect.close(student.draw_line(x), reference.draw_line(x))
