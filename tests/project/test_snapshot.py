"""Facts leave the database as of one instant, without keeping anybody waiting."""

import threading

import pytest
from django.db import InternalError, connection, transaction
from django.db.utils import ProgrammingError

from baigong.project.facts import facts, snapshot


def count() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM snapshot_try")
        return int(cursor.fetchone()[0])


def run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.django_db(transaction=True)
def test_a_snapshot_sees_one_instant_and_blocks_nobody() -> None:
    run("CREATE TABLE snapshot_try (n int)")

    def write() -> None:
        run("SET lock_timeout = '2s'")
        run("INSERT INTO snapshot_try VALUES (1)")
        connection.close()

    try:
        with snapshot():
            assert count() == 0
            writer = threading.Thread(target=write)
            writer.start()
            writer.join(timeout=60)
            assert not writer.is_alive()
            assert count() == 0
        assert count() == 1
        with pytest.raises((InternalError, ProgrammingError)), snapshot():
            run("INSERT INTO snapshot_try VALUES (2)")
    finally:
        run("DROP TABLE snapshot_try")
    with transaction.atomic():
        assert not connection.needs_rollback


@pytest.mark.django_db(transaction=True)
def test_the_command(tmp_path, capsys) -> None:
    assert facts([str(tmp_path / "out")]) == 0
    assert "0 rows" in capsys.readouterr().out
    (tmp_path / "out").mkdir(exist_ok=True)
    (tmp_path / "out" / "old").write_text("a snapshot is never changed")
    with pytest.raises(SystemExit):
        facts([str(tmp_path / "out")])
